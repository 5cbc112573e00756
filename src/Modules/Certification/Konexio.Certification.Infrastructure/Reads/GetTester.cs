using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Who supervises exam sessions, by name.</summary>
public sealed record GetTester(Guid Id) : IQuery<TesterResponse>;

/// <summary>A tester; one whose data was erased has no name any more.</summary>
/// <param name="Id">The tester's identifier.</param>
/// <param name="PersonId">Who that is.</param>
/// <param name="TrainerId">The trainer; absent for who does not teach at the school.</param>
/// <param name="RegisteredAt">When the tester was registered.</param>
/// <param name="LeftAt">When the tester left; absent for who has not.</param>
public sealed record TesterResponse(Guid Id, Guid PersonId, Guid? TrainerId, DateTimeOffset RegisteredAt, DateTimeOffset? LeftAt) : IVersioned
{
    public string? Name { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(TesterResponse);
}

internal sealed class GetTesterHandler(TesterReader testers) : IQueryHandler<GetTester, TesterResponse>
{
    public async Task<Result<TesterResponse>> Handle(GetTester request, CancellationToken cancellationToken)
    {
        var select = new Filtered(TesterReader.Select).And("t.id = ?", PlatformSql.Uuid(request.Id)).Page("t.id", 1);
        return (await testers.Read(select, 1, nameof(GetTester), cancellationToken)).Items is [var found] ? found : TesterErrors.NotFound;
    }
}
