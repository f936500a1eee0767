package uk.homeward.launcher.recordsystem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Homeward asks the record system to do for one child.
 *
 * @param updateId the sender's own id: a repetition of it is the same update
 */
record Update(
    @Nullable String updateId,
    @Nullable String council,
    @Nullable String childReference,
    @Nullable String kind,
    @Nullable List<String> outcomes,
    @Nullable Map<String, String> codes) {

  /** Everything wrong with it by itself and by the form of its kind: field to reason. */
  Map<String, String> faults(Map<String, Form> forms) {
    var faults = new TreeMap<String, String>();
    require("updateId", updateId, faults::put);
    require("council", council, faults::put);
    require("childReference", childReference, faults::put);
    require("kind", kind, faults::put);
    if (outcomes == null || outcomes.isEmpty()) faults.put("outcomes", "is missing");
    var form = kind == null ? null : forms.get(kind);
    if (kind != null && form == null) faults.putIfAbsent("kind", "has no form: " + kind);
    if (form == null) return faults;
    for (var outcome : outcomes == null ? List.<String>of() : outcomes)
      if (!form.outcomes().contains(outcome))
        faults.put("outcomes", "the form has no outcome " + outcome);
    for (var code : codes == null ? Map.<String, String>of().entrySet() : codes.entrySet())
      if (!form.codes().getOrDefault(code.getKey(), List.of()).contains(code.getValue()))
        faults.put(
            "codes." + code.getKey(), "the form has no choice " + code.getValue() + " for it");
    return faults;
  }

  private static void require(
      String field, @Nullable String value, BiConsumer<String, String> fault) {
    if (value == null || value.isBlank()) fault.accept(field, "is missing");
    else if (value.length() > 200) fault.accept(field, "is longer than 200 characters");
  }

  /** What the record system's form for one kind of update offers to choose from. */
  record Form(List<String> outcomes, @DefaultValue Map<String, List<String>> codes) {}
}
