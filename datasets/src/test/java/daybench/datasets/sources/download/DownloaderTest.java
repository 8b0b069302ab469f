package daybench.datasets.sources.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
  @TempDir Path cache;

  private UnreliableServer server;

  @BeforeEach
  void start() throws IOException {
    server = new UnreliableServer();
    server.content = bytes(1, 300_000);
    server.etag = "\"one\"";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] bytes(long seed, int count) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private Downloader downloader(Mirror... mirrors) {
    return new Downloader(
        cache, List.of(mirrors), true, Duration.ofSeconds(1), Duration.ofMillis(1));
  }

  private Path fetch(String address) throws IOException {
    return downloader().fetch(RemoteFile.parse(address), ProgressListener.NONE, CancelSignal.NEVER);
  }

  private Path fetch() throws IOException {
    return fetch(server.address("/data/file.parquet"));
  }

  private String refused(String address) {
    return String.valueOf(assertThrows(UserException.class, () -> fetch(address)).getMessage());
  }

  @Test
  void a_file_is_fetched_once_and_its_size_is_told_first() throws IOException {
    List<Progress> told = new ArrayList<>();
    RemoteFile remote = RemoteFile.parse(server.address("/data/file.parquet"));
    Path file = downloader().fetch(remote, told::add, CancelSignal.NEVER);
    assertArrayEquals(server.content, Files.readAllBytes(file));
    assertEquals("file.parquet", file.getFileName().toString());
    assertEquals(new Progress("Downloading file.parquet", 0, 300_000, "bytes"), told.getFirst());
    assertEquals(300_000, told.getLast().done());
    assertEquals(file, fetch());
    assertEquals(List.of("GET", "HEAD"), server.requests);
  }

  @Test
  void what_keeps_a_server_from_being_reached_is_said_in_words() {
    assertTrue(
        refused("https://no-such-host.invalid/f.csv").contains("name of its server is not known"));
    String address = server.address("/f.csv");
    server.close();
    assertTrue(refused(address).contains("nothing answers at its address"), refused(address));
  }

  @Test
  void only_a_server_that_is_not_trusted_is_given_up_at_once() {
    IOException untrusted = new IOException(new CertificateException("unknown"));
    assertTrue(Trouble.lasts(untrusted));
    assertEquals("the certificate of its server is not trusted", Trouble.of(untrusted));
    assertFalse(Trouble.lasts(new IOException("it broke off")));
  }

  @Test
  void a_full_disk_is_told_from_trouble_of_the_server() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full, whose writes fail as on a full disk");
    RemoteFile remote = RemoteFile.parse(server.address("/f.csv"));
    ProgressListener fills =
        progress -> {
          try (Stream<Path> folders = Files.list(cache)) {
            Files.createSymbolicLink(folders.findFirst().orElseThrow().resolve("f.csv.part"), full);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    UserException e =
        assertThrows(
            UserException.class, () -> downloader().fetch(remote, fills, CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("is full"), e.getMessage());
    assertEquals(List.of("GET"), server.requests);
    assertArrayEquals(server.content, Files.readAllBytes(fetch(server.address("/f.csv"))));
  }

  @Test
  void what_breaks_off_is_resumed_where_it_broke_off() throws IOException {
    server.breakAfter = 100_000;
    assertArrayEquals(server.content, Files.readAllBytes(fetch()));
    assertEquals("GET", server.requests.getFirst());
    assertTrue(
        server.requests.subList(1, server.requests.size()).stream()
            .allMatch(request -> request.startsWith("GET bytes=")));
  }

  @Test
  void without_ranges_it_begins_anew_until_it_comes_whole_or_gives_up() throws IOException {
    server.ranges = false;
    server.breakAfter = 100_000;
    assertTrue(refused(server.address("/f.csv")).contains("cannot be fetched"));
    server.breakAfter = Integer.MAX_VALUE;
    assertArrayEquals(server.content, Files.readAllBytes(fetch(server.address("/f.csv"))));
  }

  @Test
  void without_a_validator_nothing_is_resumed() throws IOException {
    server.etag = "";
    server.breakAfter = 100_000;
    assertTrue(refused(server.address("/f.csv")).contains("cannot be fetched"));
    assertTrue(server.requests.stream().allMatch(request -> request.equals("GET")));
  }

  @Test
  void content_that_changes_between_attempts_is_never_mixed() throws IOException {
    byte[] second = bytes(2, 250_000);
    server.breakAfter = 100_000;
    server.afterAnswer =
        () -> {
          server.content = second;
          server.etag = "\"two\"";
          server.breakAfter = Integer.MAX_VALUE;
        };
    assertArrayEquals(second, Files.readAllBytes(fetch()));
  }

  @Test
  void content_that_changed_since_is_fetched_anew() throws IOException {
    fetch();
    server.content = bytes(3, 1000);
    server.etag = "\"three\"";
    assertArrayEquals(server.content, Files.readAllBytes(fetch()));
  }

  @Test
  void a_file_that_is_there_is_used_while_the_server_is_away() throws IOException {
    Path file = fetch();
    server.status = 500;
    assertEquals(file, fetch());
    String address = server.address("/data/file.parquet");
    server.close();
    assertEquals(file, fetch(address));
  }

  @Test
  void an_answer_with_another_range_than_asked_for_is_not_used() throws IOException {
    server.breakAfter = 100_000;
    server.wrongRange = true;
    assertTrue(refused(server.address("/f.csv")).contains("changes all the time"));
    server.wrongRange = false;
    server.breakAfter = Integer.MAX_VALUE;
    assertArrayEquals(server.content, Files.readAllBytes(fetch(server.address("/f.csv"))));
  }

  @Test
  void a_length_that_lies_is_found_by_the_checksum() throws IOException {
    String address = server.address("/f.csv") + "#sha256=" + Sha256.of(server.content);
    server.declared = 1000;
    assertTrue(refused(address).contains("is not what was asked for"));
    server.declared = 400_000; // more than comes
    assertTrue(refused(address).contains("cannot be fetched"));
    server.declared = -1;
    assertArrayEquals(server.content, Files.readAllBytes(fetch(address)));
    int requests = server.requests.size();
    fetch(address); // the checksum tells without asking
    assertEquals(requests, server.requests.size());
  }

  @Test
  void checksums_of_other_kinds_are_understood_and_nonsense_is_not() throws IOException {
    server.content = "abc".getBytes(StandardCharsets.UTF_8);
    fetch(server.address("/1.csv#md5=900150983CD24FB0D6963F7D28E17F72"));
    fetch(server.address("/2.csv#sha1=a9993e364706816aba3e25717850c26c9cd0d89d"));
    for (String bad :
        List.of("#sha256=12", "#crc=00", "#", "#sha1=zz93e364706816aba3e25717850c26c9cd0d89d")) {
      assertThrows(UserException.class, () -> fetch(server.address("/3.csv" + bad)), bad);
    }
  }

  @Test
  void a_server_in_trouble_is_asked_again_and_one_that_refuses_is_not() throws IOException {
    server.failures.set(3);
    assertArrayEquals(server.content, Files.readAllBytes(fetch()));
    server.status = 404;
    int requests = server.requests.size();
    assertTrue(refused(server.address("/other.csv")).contains("status 404, there is no such file"));
    assertEquals(requests + 1, server.requests.size());
    server.status = 503;
    assertTrue(refused(server.address("/other.csv")).contains("status 503"));
  }

  @Test
  void a_server_that_falls_silent_is_given_up_after_a_while() throws IOException {
    server.breakAfter = 1000;
    server.endless = true;
    server.afterAnswer =
        () -> {
          server.breakAfter = Integer.MAX_VALUE;
          server.endless = false;
        };
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(1500);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              server.endless = false;
            });
    assertArrayEquals(server.content, Files.readAllBytes(fetch()));
  }

  @Test
  void cancelling_ends_a_download_and_keeps_what_came() throws IOException {
    server.breakAfter = 200_000;
    server.endless = true;
    AtomicBoolean cancelled = new AtomicBoolean();
    RemoteFile remote = RemoteFile.parse(server.address("/f.csv"));
    assertThrows(
        CancellationException.class,
        () ->
            downloader()
                .fetch(
                    remote,
                    progress -> cancelled.compareAndSet(false, progress.done() >= 200_000),
                    cancelled::get));
    server.endless = false;
    server.breakAfter = Integer.MAX_VALUE;
    fetch(server.address("/f.csv"));
    assertEquals("GET bytes=200000-", server.requests.getLast());
  }

  @Test
  void a_mirror_stands_in_for_the_address_that_names_the_file() throws IOException {
    Mirror mirror = Mirror.parse("https://dumps.example.org/=" + server.address("/mirror/"));
    RemoteFile remote = RemoteFile.parse("https://dumps.example.org/x/file.bz2");
    Path file = downloader(mirror).fetch(remote, ProgressListener.NONE, CancelSignal.NEVER);
    assertArrayEquals(server.content, Files.readAllBytes(file));
    assertThrows(UserException.class, () -> Mirror.parse("here=there"));
    assertThrows(UserException.class, () -> Mirror.parse("https://a.example"));
  }

  @Test
  void addresses_that_are_none_or_not_safe_are_refused() throws IOException {
    for (String bad :
        List.of(
            "https://",
            "https://host/",
            "https://host",
            "https:///x",
            "https://u:p@h/x",
            "https://h/a b")) {
      assertThrows(UserException.class, () -> RemoteFile.parse(bad), bad);
    }
    Downloader careful = new Downloader(cache, List.of());
    RemoteFile plain = RemoteFile.parse(server.address("/f.csv"));
    UserException e =
        assertThrows(
            UserException.class,
            () -> careful.fetch(plain, ProgressListener.NONE, CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("only https://"));
    assertEquals("passwd", RemoteFile.parse("https://h/..%2F..%2Fetc/passwd").name());
    assertEquals("etc_passwd", RemoteFile.parse("https://h/%2e%2e%5Cetc%5Cpasswd").name());
    assertNotEquals(
        fetch(server.address("/a/f.csv")).getParent(),
        fetch(server.address("/b/f.csv")).getParent());
  }
}
