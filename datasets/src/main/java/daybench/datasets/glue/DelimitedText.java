package daybench.datasets.glue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of fields between tabs or commas. */
final class DelimitedText {
  private final Path file;
  private final CSVFormat format;
  private final List<String> header;

  DelimitedText(Path file, TableFormat format, List<String> header) {
    this.file = file;
    this.format =
        format == TableFormat.TSV
            ? CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).get()
            : CSVFormat.DEFAULT;
    this.header = header;
  }

  void read(Reader text, List<String> required, TableRows rows) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> names = header;
      if (header.isEmpty()) {
        if (!records.hasNext()) {
          throw new UserException("%s is empty.".formatted(file));
        }
        names = records.next().toList();
      }
      Map<String, Integer> places = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        places.putIfAbsent(names.get(i), i);
      }
      for (String column : required) {
        if (!places.containsKey(column)) {
          throw new UserException(
              "%s has no column \"%s\": its first line names %s."
                  .formatted(file, column, quoted(names)));
        }
      }
      boolean wanted = true;
      while (wanted && records.hasNext()) {
        wanted = rows.take(new Fields(records.next(), places, parser.getCurrentLineNumber()));
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException fault) {
        throw new UserException("%s cannot be read: %s".formatted(file, fault.getMessage()), e);
      }
      throw e;
    }
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(name -> '"' + name + '"').toList());
  }

  private record Fields(CSVRecord fields, Map<String, Integer> places, long line)
      implements TableRow {
    @Override
    public List<String> columns() {
      return List.copyOf(places.keySet());
    }

    @Override
    public Optional<String> field(String column) {
      Integer place = places.get(column);
      return place != null && place < fields.size()
          ? Optional.of(fields.get(place))
          : Optional.empty();
    }

    @Override
    public String shape() {
      return "%d columns instead of %d".formatted(fields.size(), places.size());
    }
  }
}
