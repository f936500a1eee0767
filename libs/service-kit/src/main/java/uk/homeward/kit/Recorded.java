package uk.homeward.kit;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a write answers. */
@Schema(description = "What was recorded, and where it stands")
public record Recorded(
    @Schema(description = "Identifier of what the act was recorded on", example = "case-…")
        String id,
    @Schema(description = "Version of it after the act; the same as the ETag", example = "3")
        long version,
    @Schema(
            description =
                "Position of the act in the log; a read with after= this position sees it",
            example = "1042")
        long position) {}
