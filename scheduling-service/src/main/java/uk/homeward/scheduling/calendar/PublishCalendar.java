package uk.homeward.scheduling.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

@Schema(description = "Publish a newer list of bank holidays; what is not due yet is planned anew")
record PublishCalendar(
    @Schema(description = "When it was published") Occurred occurred,
    @Schema(description = "Name of this version", example = "2028-06")
        @Pattern(regexp = "[\\w.-]+")
        @Size(max = 60)
        String version,
    @Schema(description = "First day that it speaks of") LocalDate from,
    @Schema(description = "Last day that it speaks of") @Dated(notBefore = "from") LocalDate until,
    @Schema(description = "Bank holidays in England and Wales between these days")
        @NotEmpty
        @Size(max = 500)
        List<LocalDate> bankHolidays)
    implements Act {

  PublishCalendar {
    if (bankHolidays.stream().anyMatch(day -> day.isBefore(from) || day.isAfter(until)))
      throw new WrongField("bankHolidays", "Give days between from and until.");
  }

  @Override
  public GateKey gate() {
    return GateKey.PUBLISH_CALENDAR;
  }
}
