package daybench.datasets.glue;

import daybench.datasets.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads tables of UTF-8 text, row by row. */
final class TableReader {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Path file;
  private final TableFormat format;
  private final List<String> header;

  /**
   * @param header the names of the columns where the file does not begin with them; else empty
   */
  TableReader(Path file, TableFormat format, List<String> header) {
    this.file = file;
    this.format = format;
    this.header = List.copyOf(header);
  }

  /**
   * Reads all rows.
   *
   * @param required columns that the header must name; not looked at in JSON, where every row names
   *     its own
   * @throws UserException naming the file and what is wrong with it
   */
  void read(List<String> required, TableRows rows) throws IOException {
    try (BufferedReader text = open()) {
      switch (format) {
        case TSV, CSV -> new DelimitedText(file, format, header).read(text, required, rows);
        case JSONL -> new JsonText(file).read(text, rows);
      }
    } catch (NoSuchFileException e) {
      throw new UserException("There is no file %s.".formatted(file), e);
    } catch (CharacterCodingException e) {
      throw notUtf8(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException coding) {
        throw notUtf8(coding);
      }
      throw e;
    }
  }

  private UserException notUtf8(CharacterCodingException e) {
    return new UserException("%s is not UTF-8 text; convert it first.".formatted(file), e);
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    // A decoder made so reports what is no UTF-8, where one made of the name would replace it.
    BufferedReader text =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    boolean opened = false;
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      opened = true;
      return text;
    } finally {
      if (!opened) {
        text.close();
      }
    }
  }
}
