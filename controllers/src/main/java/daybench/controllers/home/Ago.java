package daybench.controllers.home;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments of the past as people say them. */
public final class Ago {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Ago() {}

  /**
   * Such as {@code just now}, {@code 5 min ago}, {@code 3 h ago}, {@code yesterday}, {@code 12 Mar
   * 2026}; empty for null.
   */
  public static String of(@Nullable Instant moment, Instant now, ZoneId zone) {
    if (moment == null) {
      return "";
    }
    Duration age = Duration.between(moment, now);
    if (age.toSeconds() < 60) {
      return "just now";
    }
    if (age.toMinutes() < 60) {
      return age.toMinutes() + " min ago";
    }
    if (age.toHours() < 24) {
      return age.toHours() + " h ago";
    }
    long days =
        Duration.between(
                moment.atZone(zone).toLocalDate().atStartOfDay(),
                now.atZone(zone).toLocalDate().atStartOfDay())
            .toDays();
    if (days <= 1) {
      return "yesterday";
    }
    return days < 7 ? days + " days ago" : DATE.format(moment.atZone(zone));
  }
}
