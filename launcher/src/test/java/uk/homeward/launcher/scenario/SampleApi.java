package uk.homeward.launcher.scenario;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.launcher.scenario.file.Vocabulary;

/** A small API, as an OpenAPI file describes one. */
public final class SampleApi {

  private static final String SPEC =
      """
      {"paths": {
        "/cases": {"post": {"x-homeward-fact": false, "operationId": "ConsiderReunification", "summary": "Open a case",
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Consider"}}}}}},
        "/cases/{caseId}/baseline": {"post": {"x-homeward-fact": false, "operationId": "RecordBaseline", "summary": "Say what is known",
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Baseline"}}}}}},
        "/cases/{caseId}/decisions": {"post": {"x-homeward-fact": false, "operationId": "RecordCaseDecision", "summary": "Decide",
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Decide"}}}}}},
        "/cases/{caseId}/meetings": {"post": {"x-homeward-fact": false, "operationId": "ScheduleMeeting", "summary": "Plan a meeting",
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}}}}}},
        "/cases/{caseId}/meetings/{meetingId}/holding": {"post": {"x-homeward-fact": false, "operationId": "HoldMeeting", "summary": "Hold it",
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Hold"}}}}}},
        "/cases/{caseId}/deadlines": {"get": {"operationId": "deadlines"}}
       },
       "components": {"schemas": {
        "Consider": {"properties": {"occurred": {"type": "string", "description": "When"},
          "childReference": {"type": "string", "description": "Whose"}, "proposer": {"type": "string", "description": "By whom"}},
          "required": ["occurred", "childReference"]},
        "Baseline": {"properties": {"occurred": {"type": "string"}, "birthDate": {"type": "string"}, "placementType": {"type": "string"}}},
        "Decide": {"properties": {"occurred": {"type": "string"}, "number": {"type": "integer"}, "outcome": {"type": "string"}},
          "required": ["occurred", "number", "outcome"]},
        "Plan": {"properties": {"occurred": {"type": "string"}, "kind": {"type": "string"}}, "required": ["occurred", "kind"]},
        "Hold": {"properties": {"occurred": {"type": "string"}}, "required": ["occurred"]}
       }}}
      """;

  private SampleApi() {}

  public static Vocabulary vocabulary() {
    return new Vocabulary(
        operations(),
        Set.of("social-worker", "team-manager", "iro", "auditor", "record-system"),
        Map.of("leeds", Set.of("T", "T-L1", "T-L2", "T-L8", "T-L9")),
        Map.of(
            "ReunificationConsidered", Set.of("proposer"),
            "CaseDecisionRecorded", Set.of("number", "outcome", "copyTo", "reasons"),
            "MeetingHeld", Set.of("kind"),
            "DeadlineBreached", Set.of("timescale")));
  }

  public static Operations operations() {
    return Operations.of(Map.of("case-service", JsonMapper.shared().readTree(SPEC)));
  }
}
