package uk.homeward.testkit;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways that lead through a method, read from its compiled code. */
final class WaysThrough {

  private final ClassModel type;
  private final String owner;
  private final String name;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param owner class of the method that must be called, with slashes
   */
  WaysThrough(ClassModel type, String owner, String name) {
    this.type = type;
    this.owner = owner;
    this.name = name;
  }

  /** Whether each way that returns has called it, here or in another method of the class. */
  boolean allCallIt(MethodModel method) {
    var code = method.code().orElseThrow().elementList();
    var labels = labels(code);
    var seen = new BitSet();
    var open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      var at = open.pop();
      if (seen.get(at)) continue;
      seen.set(at);
      switch (code.get(at)) {
        case ReturnInstruction _ -> {
          return false;
        }
        case ThrowInstruction _ -> {}
        case InvokeInstruction call when isIt(call) -> {}
        case BranchInstruction jump -> {
          open.push(at(labels, jump.target()));
          if (jump.opcode() != Opcode.GOTO && jump.opcode() != Opcode.GOTO_W) open.push(at + 1);
        }
        case TableSwitchInstruction choice ->
            choose(open, labels, choice.defaultTarget(), choice.cases());
        case LookupSwitchInstruction choice ->
            choose(open, labels, choice.defaultTarget(), choice.cases());
        default -> open.push(at + 1);
      }
    }
    return true;
  }

  private static void choose(
      Deque<Integer> open, Map<Label, Integer> labels, Label otherwise, List<SwitchCase> cases) {
    open.push(at(labels, otherwise));
    for (var one : cases) open.push(at(labels, one.target()));
  }

  private boolean isIt(InvokeInstruction call) {
    var called = call.owner().asInternalName();
    if (called.equals(owner)) return call.name().equalsString(name);
    if (!called.equals(type.thisClass().asInternalName())) return false;
    var signature = call.name().stringValue() + call.type().stringValue();
    if (!asked.add(signature)) return false;
    try {
      return type.methods().stream()
          .filter(
              m -> (m.methodName().stringValue() + m.methodType().stringValue()).equals(signature))
          .anyMatch(this::allCallIt);
    } finally {
      asked.remove(signature);
    }
  }

  private static Map<Label, Integer> labels(List<CodeElement> code) {
    var labels = new HashMap<Label, Integer>();
    for (var i = 0; i < code.size(); i++)
      if (code.get(i) instanceof LabelTarget target) labels.put(target.label(), i);
    return labels;
  }

  private static int at(Map<Label, Integer> labels, Label label) {
    var at = labels.get(label);
    if (at == null) throw new IllegalStateException("Code without " + label);
    return at;
  }
}
