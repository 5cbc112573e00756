using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Publishing;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>A published report as a file; a star stands for what is hidden. A funder gets only those of its own grants.</summary>
/// <param name="Id">The publication.</param>
/// <param name="Format">CSV, XLSX with a sheet for each table, or PDF with charts; CSV where absent.</param>
public sealed record ExportGrantPublication(Guid Id, ReportFormat? Format) : IQuery<ReportFile>;

internal sealed class ExportGrantPublicationHandler(PublishedSheets sheets) : IQueryHandler<ExportGrantPublication, ReportFile>
{
    public async Task<Result<ReportFile>> Handle(ExportGrantPublication request, CancellationToken cancellationToken) =>
        await sheets.Find(request.Id, cancellationToken) is var (_, sheet) ? SheetFile.Of(sheet, request.Format ?? ReportFormat.Csv) : GrantPublicationErrors.NotFound;
}
