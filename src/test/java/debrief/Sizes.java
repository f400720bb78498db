package debrief;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Every class and method below a folder, as the compiler's own parser sees it. */
final class Sizes extends TreeScanner<@Nullable Void, String> {
  final List<String> classes = new ArrayList<>();
  final List<String> methods = new ArrayList<>();
  final Set<String> excepted = new TreeSet<>();
  private final SourcePositions positions;
  private @Nullable CompilationUnitTree unit;

  private Sizes(SourcePositions positions) {
    this.positions = positions;
  }

  static Sizes read(Path root) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(SizeTest.files(root, ".java")));
      Sizes sizes = new Sizes(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree parsed : task.parse()) {
        sizes.unit = parsed;
        sizes.scan(parsed, "");
      }
      return sizes;
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, String outer) {
    String name = type.getSimpleName().toString();
    if (outer.isEmpty()) {
      measure(type, name, SizeTest.CLASS_LINES, classes);
    }
    return super.visitClass(type, name);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, String type) {
    if (method.getBody() != null) {
      measure(method.getBody(), type + "." + method.getName(), SizeTest.METHOD_LINES, methods);
    }
    return super.visitMethod(method, type);
  }

  private void measure(Tree tree, String name, int allowed, List<String> found) {
    if (unit == null) {
      return;
    }
    LineMap lines = unit.getLineMap();
    long from = lines.getLineNumber(positions.getStartPosition(unit, tree));
    long size = lines.getLineNumber(positions.getEndPosition(unit, tree)) - from + 1;
    if (size > allowed && SizeTest.EXCEPTIONS.containsKey(name)) {
      excepted.add(name);
    } else if (size > allowed) {
      found.add(name + ": " + size + " lines, from line " + from);
    }
  }
}
