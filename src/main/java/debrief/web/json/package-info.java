/**
 * JSON, read strictly; what comes with it on every path of the API: queries, described answers,
 * idempotency keys.
 */
@NullMarked
package debrief.web.json;

import org.jspecify.annotations.NullMarked;
