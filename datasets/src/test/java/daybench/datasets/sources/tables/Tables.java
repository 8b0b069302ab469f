package daybench.datasets.sources.tables;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Makes and reads tables in tests. */
final class Tables {
  private Tables() {}

  static List<Document> read(TableSource source, SourceReport report) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Partition partition : source.partitions()) {
      partition.read(documents::add, report, CancelSignal.NEVER);
    }
    return documents;
  }

  static List<String> texts(TableSource source) throws IOException {
    return read(source, new SourceReport()).stream().map(Document::text).toList();
  }

  /** Writes what a query gives; of the test's own words only. */
  static void parquet(Path file, String query, String options) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement copy =
            connection.prepareStatement(
                "COPY (%s) TO '%s' (FORMAT parquet%s)".formatted(query, file, options))) {
      copy.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes compressed bytes; {@code how} is a name of commons-compress. */
  static Path packed(Path file, String how, byte[]... pieces) throws IOException {
    try (OutputStream out =
        new CompressorStreamFactory()
            .createCompressorOutputStream(how, Files.newOutputStream(file))) {
      for (byte[] piece : pieces) {
        out.write(piece);
      }
      return file;
    } catch (CompressorException e) {
      throw new IOException(e);
    }
  }
}
