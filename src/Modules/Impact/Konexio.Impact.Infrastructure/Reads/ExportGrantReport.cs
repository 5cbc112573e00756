using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Infrastructure.Publishing;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>A grant's exact figures of now as a file, for the school alone: nothing is hidden in it, and it says so.</summary>
/// <param name="Id">The grant.</param>
/// <param name="Format">CSV, XLSX with a sheet for each table, or PDF with charts; CSV where absent.</param>
public sealed record ExportGrantReport(Guid Id, ReportFormat? Format) : IQuery<ReportFile>;

internal sealed class ExportGrantReportHandler(GrantReports reports, CountedGrants counted, TimeProvider clock) : IQueryHandler<ExportGrantReport, ReportFile>
{
    public async Task<Result<ReportFile>> Handle(ExportGrantReport request, CancellationToken cancellationToken)
    {
        if (await reports.Read(request.Id, cancellationToken) is not { } report) return GrantErrors.NotFound;

        var frozen = await counted.Freeze(report, cancellationToken);
        return SheetFile.Of(ReportSheet.Exact(report.Grant, frozen, clock.GetUtcNow()), request.Format ?? ReportFormat.Csv);
    }
}
