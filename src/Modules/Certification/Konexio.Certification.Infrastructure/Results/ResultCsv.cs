using System.Globalization;
using System.Text;
using CsvHelper;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Results;

/// <summary>
/// Reads a results sheet: UTF-8 with or without a byte-order mark, separated by semicolons (as Excel writes it in France), commas or
/// tabs, with a point or a comma in numbers. The first line names the columns, in French or English, in any order.
/// </summary>
internal static class ResultCsv
{
    public const int MostLines = 10_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Card = ["card", "cardnumber", "carte", "numerodecarte", "numérodecarte"];
    private static readonly string[] Module = ["module", "modulecode", "codemodule"];
    private static readonly string[] Percent = ["score", "note", "pourcentage"];
    private static readonly string[] Abort = ["abort", "abandon", "interruption"];

    public static Result<ResultSheet> Read(byte[] file)
    {
        string text;
        try
        {
            text = Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return ResultErrors.NotUtf8;
        }

        // A quote that is never closed must not swallow the lines after it.
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { AllowLineBreaksInQuotes = false, TrimWhitespace = true, TrackLineNumbers = true });
        csv.ReadHeader();
        if (Columns.Of(csv.Headers) is not { } columns) return ResultErrors.ColumnsMissing;

        List<ResultRow> rows = [];
        List<LineFault> faults = [];
        while (csv.Read())
        {
            if (rows.Count + faults.Count == MostLines) return ResultErrors.TooManyLines.With("max", MostLines);

            var row = ReadRow(csv, columns);
            if (row.Succeeded) rows.Add(row.Value);
            else faults.Add(new LineFault(row.Errors[0].Code, (int)csv.LineNumber, Blocking: true));
        }

        return new ResultSheet(rows, faults);
    }

    private static Result<ResultRow> ReadRow(CsvReader csv, Columns columns)
    {
        if (csv.FieldCount != columns.Count) return ResultErrors.LineUnreadable;

        var row = new ResultRow((int)csv.LineNumber, csv.GetString(columns.Card), csv.GetString(columns.Module), Score: null);
        if (Cell(csv, columns.Score) is { Length: > 0 } percent)
        {
            var score = ScoreOf(percent);
            if (!score.Succeeded) return Result<ResultRow>.Refused(score.Errors);

            row = row with { Score = score.Value };
        }

        return Cell(csv, columns.Abort).ToLowerInvariant() switch
        {
            "" => row,
            "candidate" or "bycandidate" or "candidat" => row with { Abort = AbortReason.ByCandidate },
            "technical" or "technique" => row with { Abort = AbortReason.Technical },
            _ => ResultErrors.UnknownAbort,
        };
    }

    private static Result<Score> ScoreOf(string cell)
    {
        var plain = cell.TrimEnd('%', ' ', '\u00A0', '\u202F').Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent)
            ? Score.Of(percent)
            : ResultErrors.NotANumber;
    }

    private static string Cell(CsvReader csv, int? column) => column is { } at ? csv.GetString(at) : "";

    private sealed record Columns(int Count, int Card, int Module, int? Score, int? Abort)
    {
        public static Columns? Of(IReadOnlyList<string> head)
        {
            var names = head.Select(name => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant()).ToList();
            var (score, abort) = (Find(Percent), Find(ResultCsv.Abort));
            return Find(ResultCsv.Card) is { } card && Find(ResultCsv.Module) is { } module && (score ?? abort) is not null
                ? new Columns(head.Count, card, module, score, abort)
                : null;

            int? Find(string[] known) => names.FindIndex(known.Contains) is var at and >= 0 ? at : null;
        }
    }
}
