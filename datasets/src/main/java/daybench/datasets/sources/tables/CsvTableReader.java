package daybench.datasets.sources.tables;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.FileHead;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads CSV and TSV whose first row has the names of the columns.
 *
 * <p>CSV is separated by commas, semicolons, tabs or bars, whichever its first line has most of,
 * and fields may be quoted (RFC 4180). TSV is separated by tabs; quotation marks in it are text,
 * unless they are seen to enclose cells with tabs or line ends, see {@link QuotedCells}.
 *
 * @param tabs whether it is TSV
 */
record CsvTableReader(String column, boolean tabs) implements StreamReader {
  private static final String SEPARATORS = ",;\t|";
  private static final int LONGEST_RECORD = 64 << 20;
  private static final char NO_QUOTE = '\u0001';

  @Override
  public void read(String name, InputStream in, RowSink rows, CancelSignal cancel)
      throws IOException {
    byte[] start = in.readNBytes(FileHead.BYTES);
    FileHead head = FileHead.of(start);
    if (head.empty()) {
      return;
    }
    if (head.binary()) {
      throw new UserException("%s is no table but binary data.".formatted(name));
    }
    int mark = head.markBytes();
    InputStream whole =
        new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), in);
    String seen = new String(start, mark, start.length - mark, head.charset());
    String firstLine = seen.lines().findFirst().orElse("");
    try (Reader text = new InputStreamReader(whole, head.charset());
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(tabs ? '\t' : separator(firstLine))
                .quoteCharacter(tabs && !QuotedCells.in(seen) ? NO_QUOTE : '"')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
      read(name, records, rows, cancel);
    } catch (CsvParseException e) {
      throw new UserException(
          "%s is no sound table: %s.".formatted(name, String.valueOf(e.getMessage())), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(String name, CsvReader<CsvRecord> records, RowSink rows, CancelSignal cancel) {
    int wanted = -1;
    for (CsvRecord row : records) {
      cancel.throwIfCancelled();
      if (wanted < 0) {
        wanted = indexIn(name, row.getFields());
      } else {
        String text = wanted < row.getFieldCount() ? row.getField(wanted) : null;
        rows.row(row.getStartingLineNumber(), text);
        if (!rows.wantsMore()) {
          return;
        }
      }
    }
  }

  private int indexIn(String name, List<String> header) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw MissingColumn.in(name, column, header);
    }
    return index;
  }

  private static char separator(String header) {
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      long count = header.chars().filter(c -> c == separator).count();
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }
}
