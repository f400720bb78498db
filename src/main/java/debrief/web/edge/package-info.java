/**
 * The edge of the server as Jetty and Jersey see it: the first handler, hosts, proxies, rates,
 * CSRF, caching, errors and how they are told.
 */
@NullMarked
package debrief.web.edge;

import org.jspecify.annotations.NullMarked;
