package debrief.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters that a method of an {@code *Api} takes beside those which it names itself:
 * one for each component of a record, of its name and type. So several paths share one list.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Filters {
  /** The record; nobody makes one. */
  Class<? extends Record> value();
}
