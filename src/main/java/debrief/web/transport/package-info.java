/**
 * What a request meets before the framework does: how many connections an address has, how slowly a
 * body may come and how slowly an answer may be read. All of it is done without holding a thread,
 * so that those who are slow, or mean to be, cost the others nothing.
 *
 * <p>Decisions that bind this room: nothing here is refused to make room where something else can
 * be cut off that has waited longer; a deadline is not begun anew by a byte; what is held in memory
 * for somebody slow comes out of one {@link debrief.web.transport.MemoryBudget}; it knows no page,
 * no person and no problem, only statuses, which the server's error handler puts into words.
 */
@NullMarked
package debrief.web.transport;

import org.jspecify.annotations.NullMarked;
