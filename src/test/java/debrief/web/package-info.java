/** The conventions that every path follows, and what protects a browser, tried from outside. */
@org.jspecify.annotations.NullMarked
package debrief.web;
