package uk.homeward.kit.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** One thing wrong with a request. */
@Schema(description = "One thing that is wrong with the request")
public record Fault(
    @Schema(description = "The field, dotted, or the header or parameter", example = "occurred")
        String field,
    @Schema(
            description = "What is wrong, for programs",
            example = "missing",
            allowableValues = {"missing", "unknown", "wrong-type", "not-valid", "too-long"})
        String fault,
    @Schema(description = "What to do about it", example = "Say when it happened.") String says) {}
