package debrief.web.json;

import debrief.web.download.FileFormats;
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
  /**
   * The record in the body; {@code Entry[].class} for a list with its {@code items} and {@code
   * next}; several where it depends; nothing for no body.
   */
  Class<?>[] value() default {};

  /** The first is what the example is answered with. */
  int[] status() default 200;

  /** Whether an {@code ETag} comes with it, where no {@code version} in the record shows that. */
  boolean etag() default false;

  /** The record that the request's body is read as, where the parameter is a bare JSON tree. */
  Class<?>[] takes() default {};

  /** What else than the {@code @Produces} of its resource it may be, as text. */
  String[] media() default {};

  /**
   * The list of formats that it may be had in, of which a parameter {@code format} names one: their
   * media types and names are taken from it.
   */
  Class<? extends FileFormats>[] files() default {};
}
