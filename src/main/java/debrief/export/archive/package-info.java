/**
 * All that a server holds, out as one zip and into an empty server again, the same to the byte.
 * What leaves and what stays is data, {@code tables.yaml}, which a test holds to the schema; so the
 * statements here are made from that list and name the tables of every room. Rows are JSON as
 * PostgreSQL writes it, a line each, in an order that no server changes; the bytes of editions are
 * files beside them. Whoever does not administer is given what they may see, which goes into no
 * server. The format is told in {@code docs/archive.md}.
 *
 * <p>Reading is one snapshot, written to a temporary file first: so a slow receiver holds nothing
 * of the database, and the manifest, which counts and hashes the rest, can stand before it.
 * Bringing in is one transaction: all of it, or nothing.
 */
@NullMarked
package debrief.export.archive;

import org.jspecify.annotations.NullMarked;
