using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>One attempt, with the candidate's name and, for staff, what the jury said.</summary>
public sealed record GetAttempt(Guid Id) : IQuery<AttemptResponse>;

internal sealed class GetAttemptHandler(AttemptReader attempts) : IQueryHandler<GetAttempt, AttemptResponse>
{
    public async Task<Result<AttemptResponse>> Handle(GetAttempt request, CancellationToken cancellationToken)
    {
        var select = new Filtered(AttemptReader.Select).And("a.id = ?", PlatformSql.Uuid(request.Id)).Page("a.id", 1);
        return (await attempts.Read(select, 1, nameof(GetAttempt), cancellationToken)).Items is [var found] ? found : AttemptErrors.NotFound;
    }
}
