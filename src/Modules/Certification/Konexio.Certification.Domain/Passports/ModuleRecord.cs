using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Results;

namespace Konexio.Certification.Domain.Passports;

/// <summary>One attempt as its candidate may see it: pending, and without a score, until it is published.</summary>
public sealed record AttemptRecord(
    AttemptId AttemptId, ExamSessionId ExamSessionId, DateOnly Day, string SyllabusVersion, AttemptOutcome Outcome, Score? Score)
{
    internal static AttemptRecord Of(Attempt attempt) => new(
        attempt.Id,
        attempt.ExamSessionId,
        attempt.Day,
        attempt.Module.SyllabusVersion,
        attempt.PublishedAt is null && attempt.Counts ? AttemptOutcome.Pending : attempt.Outcome,
        attempt.PublishedAt is null || attempt.Status is AttemptStatus.Rejected or AttemptStatus.Cancelled ? null : attempt.Score);
}

/// <summary>All that a candidate did at one module, oldest first.</summary>
/// <param name="Code">The module's code.</param>
/// <param name="Name">The module's name.</param>
/// <param name="Attempts">Every attempt; none where the module was never tried.</param>
/// <param name="Best">A pass before a failure, then the higher score; null while nothing is published.</param>
public sealed record ModuleRecord(string Code, Wording Name, IReadOnlyList<AttemptRecord> Attempts, AttemptRecord? Best)
{
    public bool IsPassed => Best?.Outcome == AttemptOutcome.Passed;

    internal static ModuleRecord Of(string code, Wording name, IEnumerable<Attempt> attempts)
    {
        var records = attempts.OrderBy(attempt => attempt.SatAt).ThenBy(attempt => attempt.Id.Value).Select(AttemptRecord.Of).ToList();
        var best = records
            .Where(record => record.Outcome is AttemptOutcome.Passed or AttemptOutcome.Failed)
            .OrderByDescending(record => record.Outcome == AttemptOutcome.Passed)
            .ThenByDescending(record => record.Score?.Percent ?? -1)
            .FirstOrDefault();
        return new ModuleRecord(code, name, records, best);
    }
}
