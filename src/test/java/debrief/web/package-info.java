/** The manners that every path has, and what protects a browser, tried from outside. */
@org.jspecify.annotations.NullMarked
package debrief.web;
