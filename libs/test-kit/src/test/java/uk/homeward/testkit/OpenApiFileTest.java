package uk.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiFileTest {

  @Test
  void everything_has_a_name_a_summary_and_a_description() {
    var api =
        OpenApiFile.of(
            "doors",
            """
            {"paths": {
              "/doors": {"post": {"operationId": "OpenDoor", "summary": "Open a door"}},
              "/doors/{id}": {"get": {"parameters": [{"name": "id"}]},
                              "put": {"operationId": "OpenDoor", "summary": "Open it again"}}},
             "components": {"schemas": {"Door": {"properties": {
               "width": {"description": "In centimetres"}, "colour": {"type": "string"}}}}}}
            """);
    assertThat(api.undescribed())
        .containsExactly(
            "get /doors/{id} has no summary",
            "get /doors/{id} has no operationId",
            "get /doors/{id} does not describe id",
            "put /doors/{id} is a second OpenDoor",
            "Door.colour has no description");
  }

  @Test
  void a_missing_file_is_a_fault() {
    assertThat(OpenApiFile.of("doors", "{}").faults())
        .singleElement()
        .asString()
        .contains("doors.json is missing");
  }
}
