package uk.homeward.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import uk.homeward.contracts.Term;
import uk.homeward.practice.Role;

/** What the API's documents say of a problem document and its parts. */
final class ProblemSchema {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String LOOKED_AT = "What the case has learned that the answer goes by";
  static final String REF = SCHEMAS + "Problem";

  private ProblemSchema() {}

  static Components addTo(Components components) {
    return components
        .addSchemas(
            "Problem",
            object("RFC 9457 problem: why not, and what to do about it", "type", "title", "status")
                .addProperty(
                    "type",
                    text("What kind, as /problems/ and a code of problems.md; never changes"))
                .addProperty("title", text("A sentence for a practitioner"))
                .addProperty("status", new IntegerSchema().description("HTTP status"))
                .addProperty("instance", text("The address that was asked"))
                .addProperty("faults", list("ProblemFault", "Everything wrong with the request"))
                .addProperty("rule", rule("The council's rule that refused it"))
                .addProperty(
                    "unmet",
                    list("ProblemUnmet", "Everything that is missing, each with rule and remedy"))
                .addProperty(
                    "approvers",
                    new ArraySchema().items(roles()).description("Roles of which any one may"))
                .addProperty("since", text("When what stands in the way happened"))
                .addProperty("lookedAt", list("ProblemFact", LOOKED_AT)))
        .addSchemas(
            "ProblemFault",
            object("One thing that is wrong with the request", "field", "fault", "says")
                .addProperty("field", text("The field, dotted, or the header or parameter"))
                .addProperty(
                    "fault",
                    oneOf(
                        "What is wrong, for programs",
                        List.of("missing", "unknown", "wrong-type", "not-valid", "too-long")))
                .addProperty("says", text("What to do about it")))
        .addSchemas(
            "ProblemRule",
            object("A rule of the council, as it was in force", "id", "from", "source", "inferred")
                .addProperty("id", text("The council's own id for it"))
                .addProperty("from", new DateSchema().description("First day of this version"))
                .addProperty("source", text("Document and clause"))
                .addProperty(
                    "inferred",
                    new BooleanSchema()
                        .description("Whether the source is unclear and this is a reading of it")))
        .addSchemas(
            "ProblemUnmet",
            object("One requirement that is not met", "rule", "fact", "says", "remedy", "lookedAt")
                .addProperty("rule", rule("The rule that asks for it"))
                .addProperty("fact", text("The fact, document or person's part, for programs"))
                .addProperty("says", text("What is missing, for a practitioner"))
                .addProperty("remedy", text("What to do about it"))
                .addProperty("lookedAt", list("ProblemFact", LOOKED_AT))
                .addProperty(
                    "deadline",
                    text("Too early: the deadline that says from when, which can be read itself"))
                .addProperty(
                    "counted",
                    list(
                        "ProblemStretch",
                        "How that date was counted, one stretch after the other")))
        .addSchemas(
            "ProblemStretch",
            object("A stretch of time as it was counted", "length", "from", "skipped")
                .addProperty("length", text("How long, as the rule has it"))
                .addProperty("from", text("The date from which days count, not counted itself"))
                .addProperty("to", text("Where it ends; absent beyond the calendar"))
                .addProperty(
                    "skipped", list("ProblemSkippedDay", "The days in between that did not count")))
        .addSchemas(
            "ProblemSkippedDay",
            object("A day that is no working day", "on", "why")
                .addProperty("on", new DateSchema().description("The date"))
                .addProperty(
                    "why", oneOf("What makes it none", List.of("weekend", "bank-holiday"))))
        .addSchemas(
            "ProblemFact",
            object("Something that the case has learned", "fact", "value", "occurred", "event")
                .addProperty("fact", text("The fact, for programs"))
                .addProperty("value", text("Its value"))
                .addProperty("occurred", text("Since when: a London date, or a moment"))
                .addProperty("event", text("Id of the event that established it")));
  }

  private static Schema<?> object(String description, String... required) {
    var schema = new ObjectSchema();
    schema.setRequired(List.of(required));
    return schema.description(description);
  }

  private static Schema<?> rule(String description) {
    return new Schema<>().$ref(SCHEMAS + "ProblemRule").description(description);
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }

  private static Schema<?> oneOf(String description, List<String> words) {
    var schema = new StringSchema();
    words.forEach(schema::addEnumItem);
    return schema.description(description);
  }

  private static Schema<?> list(String name, String description) {
    return new ArraySchema().items(new Schema<>().$ref(SCHEMAS + name)).description(description);
  }

  private static Schema<?> roles() {
    return oneOf("A role", Arrays.stream(Role.values()).map(Term::word).toList());
  }
}
