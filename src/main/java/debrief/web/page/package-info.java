/**
 * Pages and their forms: records rendered by templates of the same name, fields that say what is
 * wrong, the layout round them.
 */
@NullMarked
package debrief.web.page;

import org.jspecify.annotations.NullMarked;
