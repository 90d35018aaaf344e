package world.azora.audit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.audit.Period;
import world.azora.kernel.Refusal;

final class CsvJournalTest {
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Map<String, String> COLUMNS =
            Map.of("entryId", "No", "date", "Date", "account", "Account", "debit", "Debit", "credit", "Credit");

    @TempDir
    private Path folder;

    private final List<JournalLine> lines = new ArrayList<>();

    @Test
    void right_lines_are_read() throws IOException {
        var errors = read(with("postedAt", "Entered", "text", "Text"), """
                No,Date,Account,Debit,Credit,Entered,Text
                1,2026-03-02,Rent,"1,000.50",,2026-03-02 09:30,"March, ""office""\"
                1,2026-03-02,Bank,,1000.50,2026-03-02T09:30:15+01:00,
                """);

        assertThat(errors).isEmpty();
        assertThat(lines).hasSize(2);
        var first = lines.getFirst();
        assertThat(first.posting()).isEqualTo(new JournalLine.Posting("Rent", "XXX", 100_050, 0));
        assertThat(first.when().postedAt()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 30));
        assertThat(first.origin().text()).isEqualTo("March, \"office\"");
        assertThat(lines.get(1).posting().creditMinor()).isEqualTo(100_050);
    }

    @Test
    void semicolons_commas_in_amounts_and_a_byte_order_mark_are_read() throws IOException {
        var errors = read(with("decimal", ",", "dateFormat", "dd.MM.yyyy", "asset", "EUR"), """
                \uFEFFNo;Date;Account;Debit;Credit
                1;02.03.2026;Miete;1.000,50;
                1;02.03.2026;Bank;;1000,5
                """);

        assertThat(errors).isEmpty();
        assertThat(lines).extracting(line -> line.posting().debitMinor()).containsExactly(100_050L, 0L);
        assertThat(lines).extracting(line -> line.posting().creditMinor()).containsExactly(0L, 100_050L);
        assertThat(lines.getFirst().posting().asset()).isEqualTo("EUR");
    }

    @Test
    void one_amount_column_is_debit_above_zero_and_credit_below() throws IOException {
        var mapping = Map.of("entryId", "No", "date", "Date", "account", "Account", "amount", "Amount");

        var errors = read(mapping, """
                No,Date,Account,Amount
                1,2026-03-02,Rent,10
                1,2026-03-02,Bank,-10.00
                """);

        assertThat(errors).isEmpty();
        assertThat(lines.get(1).posting()).isEqualTo(new JournalLine.Posting("Bank", "XXX", 0, 1000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            LINE                                  | COLUMN
            ,2026-03-02,Rent,10,                  | No
            1,2026-02-29,Rent,10,                 | Date
            1,02.03.2026,Rent,10,                 | Date
            1,2025-12-31,Rent,10,                 | Date
            1,2027-01-01,Rent,10,                 | Date
            1,2026-03-02,,10,                     | Account
            1,2026-03-02,Rent,ten,                | Debit
            1,2026-03-02,Rent,10.001,             | Debit
            1,2026-03-02,Rent,99999999999999999,  | Debit
            1,2026-03-02,Rent,10,10               | Credit
            1,2026-03-02,Rent,10                  | ''
            1,2026-03-02,Rent,10,,extra           | ''
            """)
    void wrong_line_is_named_with_its_column(String line, String column) throws IOException {
        var errors = read(COLUMNS, "No,Date,Account,Debit,Credit\n1,2026-03-02,Bank,,5\n" + line + "\n");

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().line()).isEqualTo(3);
        assertThat(errors.getFirst().column()).isEqualTo(column);
        assertThat(errors.getFirst().message().en()).isNotBlank();
        assertThat(errors.getFirst().message().ar()).isNotBlank();
        assertThat(lines).hasSize(1);
    }

    @Test
    void missing_heading_is_named() throws IOException {
        var errors = read(COLUMNS, "No,Date,Account,Debit\n1,2026-03-02,Rent,10\n");

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.column()).isEqualTo("Credit");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty file         | ''
            headings only      | No,Date,Account,Debit,Credit
            not text           | PK\u0003\u0004\u0000\u0000
            """)
    void file_without_lines_is_wrong(String name, String content) throws IOException {
        assertThat(read(COLUMNS, content)).as(name).isNotEmpty();
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_and_not_guessed_at() throws IOException {
        var errors = read(COLUMNS, "No,Date,Account,Debit,Credit\n1,2026-03-02,M\u00fcller,10,\n", true);

        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).contains("UTF-8"));
    }

    @Test
    void after_a_hundred_errors_it_stops() throws IOException {
        var errors = read(COLUMNS, "No,Date,Account,Debit,Credit\n" + ",,,,\n".repeat(1000));

        assertThat(errors).hasSize(RowErrors.KEPT_MAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account    | ''
            dateFormat | QQQ
            dateFormat | yyyy-bb-dd
            decimal    | x
            asset      | euro
            colour     | Colour
            amount     | Amount
            """)
    void wrong_mapping_is_refused(String key, String value) {
        assertThatThrownBy(() -> Mapping.of(with(key, value))).isInstanceOf(Refusal.class);
    }

    private static Map<String, String> with(String... more) {
        var mapping = new java.util.HashMap<>(COLUMNS);
        for (var i = 0; i < more.length; i += 2) mapping.put(more[i], more[i + 1]);
        return mapping;
    }

    private List<RowError> read(Map<String, String> mapping, String content) throws IOException {
        return read(mapping, content, false);
    }

    private List<RowError> read(Map<String, String> mapping, String content, boolean latin) throws IOException {
        var file = folder.resolve("journal.csv");
        Files.write(file, content.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        return new CsvJournal(Mapping.of(mapping), YEAR).read(file, lines::add);
    }
}
