using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Publication;

/// <summary>
/// Freezes this month's report of a grant for its funder, without the numbers that would tell of fewer than five people, alone or by
/// subtraction. Once a month; refused while only one to four people have joined or left in all, since the difference would tell of them.
/// </summary>
/// <param name="GrantId">The grant.</param>
public sealed record PublishGrantReport(Guid GrantId) : ICommand<PublishGrantReportResponse>;

/// <summary>The frozen report.</summary>
/// <param name="Id">The publication's identifier.</param>
/// <param name="Month">The first day of its month.</param>
/// <param name="HiddenFigures">How many numbers are hidden.</param>
public sealed record PublishGrantReportResponse(Guid Id, DateOnly Month, int HiddenFigures);

internal sealed class PublishGrantReportHandler(IGrants grants, IGrantPublications publications, ICountGrants counts, TimeProvider clock)
    : ICommandHandler<PublishGrantReport, PublishGrantReportResponse>
{
    public async Task<Result<PublishGrantReportResponse>> Handle(PublishGrantReport command, CancellationToken cancellationToken)
    {
        var id = new GrantId(command.GrantId);
        if (await grants.Find(id, cancellationToken) is not { } grant) return GrantErrors.NotFound;

        var earlier = await publications.OfLocked(id, cancellationToken);
        if (await counts.Count(id, cancellationToken) is not { } report) return GrantPublicationErrors.StillComputing;

        var now = clock.GetUtcNow();
        var published = GrantPublication.Publish(new GrantPublicationId(Guid.CreateVersion7(now)), grant, report, earlier, now);
        if (!published.Succeeded) return Result<PublishGrantReportResponse>.Refused(published.Errors);

        await publications.Add(published.Value, cancellationToken);
        return new PublishGrantReportResponse(published.Value.Id.Value, published.Value.Month, published.Value.Hidden.Count);
    }
}
