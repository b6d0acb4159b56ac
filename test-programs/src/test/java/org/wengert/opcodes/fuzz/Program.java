package org.wengert.opcodes.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * A random program: a class around a function of four numbers, with the classes of its {@link
 * Family} beside it; the same for the same seed.
 */
final class Program {
  private static final int[] VERSIONS = {46, 49, 50, 52, 55, 61};

  private static final String[] PARAMETERS = {"DD[D", "DF", "F[DD", "DDDD", "[D", "FDF[D", "D"};

  private final ClassNode node;
  private final List<ClassNode> family;
  private final double[] point;

  Program(long seed) {
    Random random = new Random(seed);
    node = new ClassNode();
    node.version = VERSIONS[random.nextInt(VERSIONS.length)];
    node.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    node.name = TypedCode.SELF;
    node.superName = "java/lang/Object";
    node.interfaces.add("java/util/function/ToDoubleFunction");
    family = Family.write(node.version);
    int hidden = random.nextBoolean() ? Opcodes.ACC_PRIVATE : 0;
    String parameters = PARAMETERS[random.nextInt(PARAMETERS.length)];
    Members.write(node, hidden, parameters);
    write(random, "helper(D[D)D", 6, false);
    write(random, "helper([DD)[D", 6, false);
    write(random, "law(DD)D", 4, false);
    if (node.version >= Opcodes.V1_8) {
      write(random, Lambdas.ARRAY_BODY, 4, false);
      write(random, Lambdas.NUMBERS_BODY, 4, false);
    }
    write(random, "f(" + parameters + ")D", 10 + random.nextInt(50), true);
    point = random.doubles(4, -2, 2).map(x -> Math.rint(x * 64) / 64 + 1 / 128.0).toArray();
  }

  private Program(ClassNode node, List<ClassNode> family, double[] point) {
    this.node = node;
    this.family = family;
    this.point = point;
  }

  /** Other code, with the same family at the same point. */
  Program with(ClassNode other) {
    return new Program(other, family, point);
  }

  /** Another family. */
  Program with(List<ClassNode> other) {
    return new Program(node, other, point);
  }

  ClassNode node() {
    return node;
  }

  List<ClassNode> family() {
    return family;
  }

  /** All class files of the program. */
  List<ClassNode> classes() {
    List<ClassNode> classes = new ArrayList<>(family);
    classes.add(node);
    return classes;
  }

  double[] point() {
    return point.clone();
  }

  private void write(Random random, String member, int steps, boolean main) {
    int split = member.indexOf('(');
    String name = member.substring(0, split);
    int access = Opcodes.ACC_STATIC;
    if (name.startsWith("lambda")) {
      access |= Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    }
    MethodNode method =
        (MethodNode) node.visitMethod(access, name, member.substring(split), null, null);
    boolean isNew = node.version >= Opcodes.V1_8;
    Structure structure = new Structure(new TypedCode(method, random, main, isNew));
    structure.write(steps, main ? 3 : 1);
    if (member.endsWith("[D")) {
      structure.finishArray();
    } else {
      structure.finish();
    }
  }

  /** Defines the classes. */
  ToDoubleFunction<double[]> load() {
    return new ProgramLoader(classes()).function();
  }

  /** The value and its derivatives, by a machine of one's own. */
  Num run() {
    return new Machine(classes(), point.length).run(point);
  }

  /** The code of the function, and of the classes beside it if it names them. */
  String listing() {
    String text = listing(node);
    if (family.stream().anyMatch(each -> text.contains(each.name))) {
      StringBuilder all = new StringBuilder(text);
      family.forEach(each -> all.append(listing(each)));
      return all.toString();
    }
    return text;
  }

  private static String listing(ClassNode node) {
    StringWriter text = new StringWriter();
    node.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)));
    return text.toString();
  }
}
