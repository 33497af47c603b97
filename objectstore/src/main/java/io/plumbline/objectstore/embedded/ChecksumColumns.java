package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ChecksumType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the columns that say how something is checked; all null where it is not. Stateless. */
final class ChecksumColumns {
  private ChecksumColumns() {}

  /** From {@code checksum_algorithm} and {@code checksum_type}. */
  static @Nullable ChecksumSpec spec(ResultSet row) throws SQLException {
    String algorithm = row.getString("checksum_algorithm");
    return algorithm == null
        ? null
        : new ChecksumSpec(
            ChecksumAlgorithm.valueOf(algorithm),
            ChecksumType.valueOf(row.getString("checksum_type")));
  }

  /** From those and {@code checksum_value}. */
  static @Nullable Checksum checksum(ResultSet row) throws SQLException {
    String algorithm = row.getString("checksum_algorithm");
    return algorithm == null
        ? null
        : new Checksum(
            ChecksumAlgorithm.valueOf(algorithm),
            row.getString("checksum_value"),
            ChecksumType.valueOf(row.getString("checksum_type")));
  }

  /** From {@code checksum_algorithm} and {@code checksum_value} alone. */
  static @Nullable Checksum ofBytes(ResultSet row) throws SQLException {
    String algorithm = row.getString("checksum_algorithm");
    return algorithm == null
        ? null
        : Checksum.full(ChecksumAlgorithm.valueOf(algorithm), row.getString("checksum_value"));
  }
}
