using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Infrastructure.Documents;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>The hours that a company gave, as a PDF in French and English: what was pledged and given, by month and kind.</summary>
/// <param name="CompanyId">The company; a company's client may ask for its own alone.</param>
/// <param name="From">The first day in Paris; 1 January of the last day's year, where absent.</param>
/// <param name="To">The last day in Paris, not before the first and at most ten years later; today, where absent.</param>
public sealed record GetCompanyHoursPdf(Guid CompanyId, DateOnly? From, DateOnly? To) : IQuery<HoursFile>;

internal sealed class GetCompanyHoursPdfHandler(HoursReader hours, TimeProvider clock) : IQueryHandler<GetCompanyHoursPdf, HoursFile>
{
    public async Task<Result<HoursFile>> Handle(GetCompanyHoursPdf request, CancellationToken cancellationToken)
    {
        var read = await hours.Read(request.CompanyId, request.From, request.To, cancellationToken);
        return read.Succeeded
            ? new HoursFile("hours.pdf", "application/pdf", new HoursPage(read.Value.Company, read.Value.Report, clock.GetUtcNow()).Draw())
            : Result<HoursFile>.Refused(read.Errors);
    }
}
