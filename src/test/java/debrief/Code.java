package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;
import java.util.stream.Stream;

/** The classes of the product, and what they use. */
final class Code {
  /** The room of the classes that stand in none. */
  static final String ROOF = "";

  /** Large: whoever needs the memory takes it, and whoever asks again reads them again. */
  private static SoftReference<JavaClasses> read = new SoftReference<>(null);

  private Code() {}

  static synchronized JavaClasses classes() {
    JavaClasses classes = read.get();
    if (classes == null) {
      classes =
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("debrief");
      read = new SoftReference<>(classes);
    }
    return classes;
  }

  static Stream<Dependency> dependencies() {
    return classes().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  static Stream<JavaAccess<?>> accesses() {
    return classes().stream().flatMap(type -> type.getAccessesFromSelf().stream());
  }

  static void assertNone(Stream<?> found) {
    assertThat(
            found
                .map(
                    it ->
                        it instanceof Dependency dependency
                            ? dependency.getDescription()
                            : ((JavaAccess<?>) it).getDescription())
                .distinct()
                .sorted()
                .toList())
        .isEmpty();
  }

  static String roomOf(JavaClass type) {
    String[] path = type.getPackageName().split("\\.");
    return path.length == 1 ? ROOF : path[1];
  }

  static boolean isRoof(JavaClass type) {
    return roomOf(type).equals(ROOF);
  }
}
