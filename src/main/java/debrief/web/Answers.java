package debrief.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method of an {@code *Api} answers when all goes well, where its return type does not say
 * it: the generated description of the API rests on this.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
  /** The record in the body, or a list of them as {@code Entry[].class}; nothing for none. */
  Class<?> value() default Void.class;

  int status() default 200;

  /** The record that the request's body is read as, where the parameter is a bare JSON tree. */
  Class<?> takes() default Void.class;
}
