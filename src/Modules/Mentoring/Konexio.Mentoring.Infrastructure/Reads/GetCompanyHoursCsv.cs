using System.Globalization;
using System.Text;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Domain.Hours;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>The hours that a company gave, as a table that spreadsheets open: month, kind, minutes; the months and kinds without any are left out.</summary>
/// <param name="CompanyId">The company; a company's client may ask for its own alone.</param>
/// <param name="From">The first day in Paris; 1 January of the last day's year, where absent.</param>
/// <param name="To">The last day in Paris, not before the first and at most ten years later; today, where absent.</param>
public sealed record GetCompanyHoursCsv(Guid CompanyId, DateOnly? From, DateOnly? To) : IQuery<HoursFile>;

/// <summary>A report to be kept or printed.</summary>
public sealed record HoursFile(string Name, string MediaType, byte[] Content);

internal sealed class GetCompanyHoursCsvHandler(HoursReader hours) : IQueryHandler<GetCompanyHoursCsv, HoursFile>
{
    public async Task<Result<HoursFile>> Handle(GetCompanyHoursCsv request, CancellationToken cancellationToken)
    {
        var read = await hours.Read(request.CompanyId, request.From, request.To, cancellationToken);
        return read.Succeeded
            ? new HoursFile("hours.csv", "text/csv; charset=utf-8", Encoding.UTF8.GetBytes(Write(read.Value.Report)))
            : Result<HoursFile>.Refused(read.Errors);
    }

    // Months, codes and numbers alone: nothing that a spreadsheet would take for a formula, or that needs quotes.
    private static string Write(HoursReport report)
    {
        var text = new StringBuilder("\uFEFFmonth,kind,minutes\r\n");
        foreach (var line in report.Lines) text.Append(CultureInfo.InvariantCulture, $"{line.Month:yyyy-MM},{Wire.NameOf(line.Kind)},{line.Minutes}\r\n");
        return text.ToString();
    }
}
