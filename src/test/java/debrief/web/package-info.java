/** The manners that every path has, seen from outside. */
@org.jspecify.annotations.NullMarked
package debrief.web;
