using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Publishing;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>
/// A month's report of a grant as its funder reads it. What would tell of fewer than five people is absent, also where it could be worked
/// out from other numbers or from earlier reports. A funder sees only those of its own grants.
/// </summary>
public sealed record GetGrantPublication(Guid Id) : IQuery<GrantPublicationResponse>;

/// <summary>A month's report of a grant.</summary>
/// <param name="Id">The publication's identifier.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="Name">What the grant is called.</param>
/// <param name="Funder">Who pays.</param>
/// <param name="StartsOn">The first day that is paid for.</param>
/// <param name="EndsOn">The last day that is paid for.</param>
/// <param name="Month">The first day of the month of its publication.</param>
/// <param name="PublishedAt">When it was frozen.</param>
/// <param name="Total">All of it.</param>
/// <param name="Months">By month (<c>2026-11</c>). A learner is in every month in which something happened, so people do not add up.</param>
/// <param name="Sites">By site.</param>
/// <param name="Tracks">By track.</param>
/// <param name="Cohorts">By cohort; empty where there are more than 60.</param>
public sealed record GrantPublicationResponse(
    Guid Id, Guid GrantId, string Name, string Funder, DateOnly StartsOn, DateOnly EndsOn, DateOnly Month, DateTimeOffset PublishedAt, GrantPublicationFigures Total,
    IReadOnlyList<GrantPublicationRow> Months, IReadOnlyList<GrantPublicationRow> Sites, IReadOnlyList<GrantPublicationRow> Tracks, IReadOnlyList<GrantPublicationRow> Cohorts);

/// <summary>One row of a table.</summary>
/// <param name="Key">The month, the site's or cohort's identifier, or the track's code.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Figures">What was counted.</param>
public sealed record GrantPublicationRow(string Key, string Label, GrantPublicationFigures Figures);

/// <summary>What was counted; a number that is hidden is absent.</summary>
/// <param name="Learners">Learners of whom anything is known in the period.</param>
/// <param name="CompletedLearners">Learners who went through to the end of a cohort.</param>
/// <param name="CertifiedLearners">Learners with a valid certificate of the period.</param>
/// <param name="MentoredLearners">Learners with a confirmed mentoring session.</param>
/// <param name="AttendedMinutes">Minutes attended, summed over learners.</param>
/// <param name="AttendanceRate">Attended ÷ planned minutes, to four places; absent, too, where none were planned.</param>
/// <param name="MentoringMinutes">Minutes of mentoring.</param>
public sealed record GrantPublicationFigures(
    int? Learners, int? CompletedLearners, int? CertifiedLearners, int? MentoredLearners, long? AttendedMinutes, decimal? AttendanceRate, long? MentoringMinutes)
{
    internal static GrantPublicationFigures Of(SheetFigures figures) => new(
        figures.Learners, figures.Completed, figures.Certified, figures.Mentored, figures.AttendedMinutes, figures.AttendanceRate, figures.MentoringMinutes);
}

internal sealed class GetGrantPublicationHandler(PublishedSheets sheets) : IQueryHandler<GetGrantPublication, GrantPublicationResponse>
{
    public async Task<Result<GrantPublicationResponse>> Handle(GetGrantPublication request, CancellationToken cancellationToken)
    {
        if (await sheets.Find(request.Id, cancellationToken) is not var (grant, sheet)) return GrantPublicationErrors.NotFound;

        return new GrantPublicationResponse(
            request.Id, grant, sheet.Grant, sheet.Funder, sheet.StartsOn, sheet.EndsOn, sheet.Month!.Value, sheet.MadeAt, GrantPublicationFigures.Of(sheet.Total),
            Rows(sheet, Cells.Month), Rows(sheet, Cells.Site), Rows(sheet, Cells.Track), Rows(sheet, Cells.Cohort));
    }

    private static IReadOnlyList<GrantPublicationRow> Rows(ReportSheet sheet, string table) =>
        [.. sheet.Tables.Single(one => one.Name == table).Rows.Select(row => new GrantPublicationRow(row.Key, row.Label, GrantPublicationFigures.Of(row.Figures)))];
}
