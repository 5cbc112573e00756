using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Results;

/// <summary>One line of a results sheet: a score, that the candidate or the machine stopped, or both.</summary>
public sealed record ResultRow(int Line, string CardNumber, string ModuleCode, Score? Score, AbortReason? Abort = null);

/// <summary>Something about one line; a blocking fault keeps the whole sheet out.</summary>
public sealed record LineFault(string Code, int Line, bool Blocking)
{
    public Error ToError() => Error.Invalid(Code, $"/lines/{Line}").With("line", Line).With("blocking", Blocking);
}

/// <summary>What a sheet changed, and what was worth saying of its lines.</summary>
public sealed record AppliedSheet(int Changed, int Unchanged, IReadOnlyList<LineFault> Remarks);

/// <summary>The results of one session as a file gave them: all of its lines are taken, or none is.</summary>
/// <param name="Rows">The lines that could be read.</param>
/// <param name="Unreadable">The others, each a blocking fault.</param>
public sealed record ResultSheet(IReadOnlyList<ResultRow> Rows, IReadOnlyList<LineFault> Unreadable)
{
    /// <summary>Refused with every fault of every line, in the order of the lines; also with what would not have blocked.</summary>
    /// <param name="session">The session.</param>
    /// <param name="attempts">All of its attempts.</param>
    public Result<AppliedSheet> Apply(ExamSession session, IReadOnlyCollection<Attempt> attempts)
    {
        if (session.Status != ExamSessionStatus.Open) return ExamSessionErrors.WrongState(session.Status);
        if (Rows.Count == 0 && Unreadable.Count == 0) return ResultErrors.SheetEmpty;

        var known = attempts.Where(attempt => attempt.HoldsSeat)
            .ToDictionary(attempt => (attempt.CardNumber.Value, attempt.Module.Code));
        var pairs = Rows.Select(row => (Row: row, Attempt: known.GetValueOrDefault(Key(row)))).ToList();
        var faults = Unreadable.Concat(Doubled()).Concat(pairs.Select(pair => Fault(pair.Row, pair.Attempt, session)).OfType<LineFault>())
            .OrderBy(fault => fault.Line).ToList();
        if (faults.Exists(fault => fault.Blocking)) return Result<AppliedSheet>.Refused([ResultErrors.SheetRefused, .. faults.Select(fault => fault.ToError())]);

        var changed = pairs.Count(pair => !pair.Attempt!.Says(pair.Row));
        foreach (var (row, attempt) in pairs) attempt!.Take(row, session);
        return new AppliedSheet(changed, pairs.Count - changed, faults);
    }

    private static LineFault? Fault(ResultRow row, Attempt? attempt, ExamSession session)
    {
        if (row is { Score: null, Abort: null }) return Blocking(ResultErrors.NothingSaid);
        if (attempt is null) return Blocking(ResultErrors.AttemptUnknown);
        if (attempt.RefusalOf(row, session) is { } refusal) return Blocking(refusal);
        if (attempt.Says(row)) return Remark(ResultErrors.Unchanged);

        return attempt.Replaces(row) ? Remark(ResultErrors.ReplacesScore) : null;

        LineFault Blocking(Error error) => new(error.Code, row.Line, Blocking: true);
        LineFault Remark(Error error) => new(error.Code, row.Line, Blocking: false);
    }

    private IEnumerable<LineFault> Doubled() => Rows
        .GroupBy(Key)
        .SelectMany(same => same.Skip(1))
        .Select(row => new LineFault(ResultErrors.RowTwice.Code, row.Line, Blocking: true));

    private static (string, string) Key(ResultRow row) => (row.CardNumber.Trim().ToUpperInvariant(), row.ModuleCode.Trim());
}
