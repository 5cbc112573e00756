using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Results;

/// <summary>
/// Takes the results of an exam session from a file of lines: all of them, or, where one blocks, none. Every fault of every line is told,
/// with the line, its code and whether it blocks.
/// </summary>
public sealed record ImportResults(Guid ExamSessionId, ResultSheet Sheet) : ICommand<ImportResultsResponse>
{
    public override string ToString() => nameof(ImportResults);
}

/// <summary>What the file changed.</summary>
/// <param name="Changed">How many attempts have a new result.</param>
/// <param name="Unchanged">How many lines said what was known.</param>
/// <param name="Remarks">What was worth saying of lines, none of which blocked.</param>
public sealed record ImportResultsResponse(int Changed, int Unchanged, IReadOnlyList<ResultRemark> Remarks);

/// <summary>Something about one line.</summary>
/// <param name="Line">The line of the file; the first is 1.</param>
/// <param name="Code"><c>result.replaces-score</c> or <c>result.unchanged</c>.</param>
/// <param name="Blocking">Whether it kept the file out; here always false.</param>
public sealed record ResultRemark(int Line, string Code, bool Blocking);

internal sealed class ImportResultsHandler(IExamSessions sessions, IAttempts attempts, IAudit audit) : ICommandHandler<ImportResults, ImportResultsResponse>
{
    public async Task<Result<ImportResultsResponse>> Handle(ImportResults command, CancellationToken cancellationToken)
    {
        if (await sessions.FindShared(new ExamSessionId(command.ExamSessionId), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;

        var all = await attempts.Of(session.Id, cancellationToken);
        var applied = command.Sheet.Apply(session, all);
        if (!applied.Succeeded) return Result<ImportResultsResponse>.Refused(applied.Errors);

        audit.Touched(all.Select(attempt => attempt.Candidate.PersonId).Distinct(), nameof(ImportResults), AuditedAccess.Change, "score");
        var (changed, unchanged, remarks) = applied.Value;
        return new ImportResultsResponse(changed, unchanged, [.. remarks.Select(remark => new ResultRemark(remark.Line, remark.Code, remark.Blocking))]);
    }
}
