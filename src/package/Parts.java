import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_RECORD;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.F_NEW;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the public records of a package implement its interface {@code Part}, which calls a method
 * by its name.
 *
 * <p>Without it the templates call the methods of a page by reflection, and Freemarker examines each
 * class as a bean: a tenth of a report (docs/performance.md).
 */
final class Parts {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type STRING = Type.getType(String.class);
  private static final Type LIST = Type.getType(List.class);
  private static final Method EQUALS = Method.getMethod("boolean equals(Object)");
  private static final Method GET = Method.getMethod("Object get(int)");
  private static final Method CALL = Method.getMethod("Object call(String, java.util.List)");
  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

  /**
   * Changes the classes in a folder.
   *
   * @param arguments the folder, with the classes of one package
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    Map<String, ClassNode> nodes = new TreeMap<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(Path.of(arguments[0]), "*.class")) {
      for (Path file : found) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        nodes.put(node.name, node);
        files.put(node.name, file);
      }
    }
    for (ClassNode node : nodes.values()) {
      if ((node.access & ACC_RECORD) != 0 && (node.access & ACC_PUBLIC) != 0) {
        implement(node, methods(node, nodes));
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        Files.write(files.get(node.name), writer.toByteArray());
      }
    }
  }

  /** Returns the public methods of a record and of its interfaces in the package, by name. */
  private static Collection<MethodNode> methods(ClassNode record, Map<String, ClassNode> nodes) {
    Map<String, MethodNode> methods = new TreeMap<>();
    Stream.concat(Stream.of(record.name), record.interfaces.stream())
        .filter(nodes::containsKey)
        .flatMap(name -> nodes.get(name).methods.stream())
        .filter(method -> (method.access & ACC_PUBLIC) != 0)
        .filter(method -> (method.access & (ACC_STATIC | ACC_ABSTRACT)) == 0)
        .filter(method -> Type.getReturnType(method.desc) != Type.VOID_TYPE)
        .filter(method -> !OF_EVERY_RECORD.contains(method.name))
        .forEach(method -> methods.putIfAbsent(method.name, method));
    return methods.values();
  }

  private static void implement(ClassNode record, Collection<MethodNode> methods) {
    Type self = Type.getObjectType(record.name);
    record.interfaces.add(record.name.substring(0, record.name.lastIndexOf('/') + 1) + "Part");
    Object[] locals = {record.name, STRING.getInternalName(), LIST.getInternalName()};
    GeneratorAdapter code = new GeneratorAdapter(ACC_PUBLIC, CALL, null, null, record);
    for (MethodNode node : methods) {
      Method method = new Method(node.name, node.desc);
      Label next = code.newLabel();
      code.push(node.name);
      code.loadArg(0);
      code.invokeVirtual(OBJECT, EQUALS);
      code.ifZCmp(GeneratorAdapter.EQ, next);
      code.loadThis();
      Type[] taken = method.getArgumentTypes();
      for (int i = 0; i < taken.length; i++) {
        code.loadArg(1);
        code.push(i);
        code.invokeInterface(LIST, GET);
        code.unbox(taken[i]);
      }
      code.invokeVirtual(self, method);
      code.valueOf(method.getReturnType());
      code.returnValue();
      code.mark(next);
      code.visitFrame(F_NEW, locals.length, locals, 0, null);
    }
    code.throwException(Type.getType(IllegalArgumentException.class), record.name);
    code.endMethod();
  }
}
