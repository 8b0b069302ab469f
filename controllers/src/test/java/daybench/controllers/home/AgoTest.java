package daybench.controllers.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AgoTest {
  private static final Instant NOW = Instant.parse("2026-03-12T01:00:00Z");

  private static String ago(Duration age) {
    return Ago.of(NOW.minus(age), NOW, ZoneOffset.UTC);
  }

  @Test
  void says_moments_as_people_do() {
    assertEquals("just now", ago(Duration.ofSeconds(-5)));
    assertEquals("just now", ago(Duration.ofSeconds(59)));
    assertEquals("5 min ago", ago(Duration.ofSeconds(359)));
    assertEquals("23 h ago", ago(Duration.ofHours(23)));
    assertEquals("yesterday", ago(Duration.ofHours(24)));
    assertEquals("2 days ago", ago(Duration.ofHours(26)));
    assertEquals("2 Mar 2026", ago(Duration.ofDays(10)));
    assertEquals("", Ago.of(null, NOW, ZoneOffset.UTC));
  }
}
