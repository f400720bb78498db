package debrief.web.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.dropwizard.jackson.AnnotationSensitivePropertyNamingStrategy;
import io.dropwizard.jackson.CaffeineModule;
import io.dropwizard.jackson.DiscoverableSubtypeResolver;
import io.dropwizard.jackson.FuzzyEnumModule;
import io.dropwizard.jackson.GuavaExtrasModule;

/**
 * Dropwizard's mapper, as its {@code Jackson.configure} makes it, without Blackbird: that writes a
 * class for each property of each configuration, of which every one is read once in a process.
 */
public final class PlainMapper {
  private PlainMapper() {}

  public static ObjectMapper make() {
    return new ObjectMapper()
        .registerModules(
            new GuavaModule(),
            new GuavaExtrasModule(),
            new CaffeineModule(),
            new FuzzyEnumModule(),
            new ParameterNamesModule(),
            new Jdk8Module(),
            new JavaTimeModule())
        .setPropertyNamingStrategy(new AnnotationSensitivePropertyNamingStrategy())
        .setSubtypeResolver(new DiscoverableSubtypeResolver())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
