import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Replaces a jar by a copy without the entries whose names match a regular expression, such as the
 * native libraries of other systems.
 *
 * <p>Arguments: the jar; the expression.
 */
final class OnePlatform {
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Pattern left = Pattern.compile(arguments[1]);
    Path copy = jar.resolveSibling(jar.getFileName() + ".copy");
    int dropped = 0;
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : in.stream().toList()) {
        if (left.matcher(entry.getName()).matches()) {
          dropped++;
          continue;
        }
        ZipEntry kept = new ZipEntry(entry.getName());
        kept.setTime(entry.getTime());
        out.putNextEntry(kept);
        try (InputStream bytes = in.getInputStream(entry)) {
          bytes.transferTo(out);
        }
        out.closeEntry();
      }
    }
    if (dropped == 0) { // the library has changed its names: say so rather than ship them again
      Files.delete(copy);
      throw new IllegalStateException("nothing in " + jar + " matches " + left);
    }
    Files.move(copy, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
