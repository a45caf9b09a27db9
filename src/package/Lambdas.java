import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Makes a class of each lambda and method reference in compiled classes.
 *
 * <p>javac leaves that to the JVM, which links each of them when it is first used: even with the
 * classes in an archive, 350 of them are a sixth of a check on Java 17 (docs/performance.md). The
 * body of a lambda stays where javac put it, in a method of the class around it, so stack traces are
 * the same.
 */
final class Lambdas extends ClassVisitor {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type CHARACTER = Type.getType(Character.class);

  private final Path folder;
  private final Map<String, List<String>> nests;

  // Of the class that is being read: its version and name, and the outermost class around it.
  private int version;
  private String name = "";
  private String nest = "";
  private int made;

  private Lambdas(Path folder, Map<String, List<String>> nests, ClassVisitor next) {
    super(ASM9, next);
    this.folder = folder;
    this.nests = nests;
  }

  /**
   * Changes the classes in a folder.
   *
   * @param arguments the folder, with the packages in it
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      // Sorted by name, an outermost class comes after those within it: $ is before the dot.
      files = found.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    // The classes made for each outermost class: it has to list them, so that they may call its
    // private methods.
    Map<String, List<String>> nests = new HashMap<>();
    for (Path file : files) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(Files.readAllBytes(file)).accept(new Lambdas(folder, nests, writer), 0);
      Files.write(file, writer.toByteArray());
    }
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    this.version = version;
    this.name = name;
    this.nest = name;
    super.visit(version, access, name, signature, parent, interfaces);
  }

  @Override
  public void visitNestHost(String host) {
    nest = host;
    super.visitNestHost(host);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
    return new MethodVisitor(ASM9, next) {
      @Override
      public void visitInvokeDynamicInsn(
          String function, String type, Handle bootstrap, Object... details) {
        if (bootstrap.getName().equals("metafactory")) {
          Method factory = new Method("of", type);
          String lambda =
              lambda(
                  factory, function, (Type) details[0], (Handle) details[1], (Type) details[2]);
          visitMethodInsn(INVOKESTATIC, lambda, factory.getName(), factory.getDescriptor(), false);
        } else {
          super.visitInvokeDynamicInsn(function, type, bootstrap, details);
        }
      }
    };
  }

  @Override
  public void visitEnd() {
    if (nest.equals(name)) {
      nests.getOrDefault(name, List.of()).forEach(this::visitNestMember);
    }
    super.visitEnd();
  }

  /**
   * Writes the class of a lambda.
   *
   * @param factory takes the values that the lambda captures, and returns it as its interface
   * @param function the name of the interface's method
   * @param erased the method's type as the interface declares it
   * @param body what the lambda calls
   * @param actual the method's type where the lambda is
   * @return the internal name of the class
   */
  private String lambda(Method factory, String function, Type erased, Handle body, Type actual) {
    Type lambda = Type.getObjectType(name + "$$" + made++);
    nests.computeIfAbsent(nest, any -> new ArrayList<>()).add(lambda.getInternalName());
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        version,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        lambda.getInternalName(),
        null,
        OBJECT.getInternalName(),
        new String[] {factory.getReturnType().getInternalName()});
    writer.visitNestHost(nest);

    Type[] captured = factory.getArgumentTypes();
    Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
    GeneratorAdapter code = new GeneratorAdapter(ACC_PRIVATE, constructor, null, null, writer);
    code.loadThis();
    code.invokeConstructor(OBJECT, Method.getMethod("void <init>()"));
    for (int i = 0; i < captured.length; i++) {
      writer.visitField(ACC_PRIVATE | ACC_FINAL, "v" + i, captured[i].getDescriptor(), null, null);
      code.loadThis();
      code.loadArg(i);
      code.putField(lambda, "v" + i, captured[i]);
    }
    code.returnValue();
    code.endMethod();

    code = new GeneratorAdapter(ACC_STATIC, factory, null, null, writer);
    code.newInstance(lambda);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(lambda, constructor);
    code.returnValue();
    code.endMethod();

    Method method = new Method(function, erased.getDescriptor());
    code = new GeneratorAdapter(ACC_PUBLIC, method, null, null, writer);
    call(code, lambda, captured, method, body, actual);
    code.endMethod();
    write(writer, lambda.getInternalName());
    return lambda.getInternalName();
  }

  /** Calls the body with the captured values and the arguments, and returns what it returns. */
  private static void call(
      GeneratorAdapter code,
      Type lambda,
      Type[] captured,
      Method method,
      Handle body,
      Type actual) {
    Type owner = Type.getObjectType(body.getOwner());
    Type result = Type.getReturnType(body.getDesc());
    List<Type> taken = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
    if (body.getTag() == H_NEWINVOKESPECIAL) {
      code.newInstance(owner);
      code.dup();
      result = owner;
    } else if (body.getTag() != H_INVOKESTATIC) {
      taken.add(0, owner);
    }
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(lambda, "v" + i, captured[i]);
      convert(code, captured[i], taken.get(i));
    }
    Type[] given = actual.getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      convert(code, given[i], taken.get(captured.length + i));
    }
    int call =
        switch (body.getTag()) {
          case H_INVOKESTATIC -> INVOKESTATIC;
          case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
          default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        call, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type wanted = method.getReturnType();
    if (wanted != Type.VOID_TYPE) {
      convert(code, result, wanted);
    } else if (result.getSize() == 2) {
      code.pop2();
    } else if (result.getSize() == 1) {
      code.pop();
    }
    code.returnValue();
  }

  /** Turns the value on the stack into another type, as the language would. */
  private static void convert(GeneratorAdapter code, Type from, Type to) {
    if (isPrimitive(from)) {
      if (isPrimitive(to)) {
        code.cast(from, to);
      } else {
        code.valueOf(from);
      }
    } else if (!isPrimitive(to)) {
      code.checkCast(to);
    } else if (from.equals(CHARACTER)) {
      code.unbox(Type.CHAR_TYPE);
      code.cast(Type.CHAR_TYPE, to);
    } else {
      code.unbox(to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private void write(ClassWriter writer, String lambda) {
    try {
      Files.write(folder.resolve(lambda + ".class"), writer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
