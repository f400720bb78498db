/** What protects a browser, tried from outside. */
@org.jspecify.annotations.NullMarked
package debrief.web;
