using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>One skills card, with the name that it bears.</summary>
public sealed record GetSkillsCard(Guid Id) : IQuery<SkillsCardResponse>;

/// <summary>A candidate's skills card; that of one whose data was erased has no name any more.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="PersonId">Who holds it.</param>
/// <param name="LearnerId">The learner; absent for a candidate from outside.</param>
/// <param name="Number">The number that is printed on it.</param>
/// <param name="IssuedOn">The first day on which an exam could be sat.</param>
/// <param name="ExpiresOn">The last day on which one can be sat.</param>
public sealed record SkillsCardResponse(Guid Id, Guid PersonId, Guid? LearnerId, string Number, DateOnly IssuedOn, DateOnly ExpiresOn) : IVersioned
{
    public string? Name { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(SkillsCardResponse);
}

internal sealed class GetSkillsCardHandler(SkillsCardReader cards) : IQueryHandler<GetSkillsCard, SkillsCardResponse>
{
    public async Task<Result<SkillsCardResponse>> Handle(GetSkillsCard request, CancellationToken cancellationToken)
    {
        var select = new Filtered(SkillsCardReader.Select).And("c.id = ?", PlatformSql.Uuid(request.Id)).Page("c.id", 1);
        return (await cards.Read(select, 1, nameof(GetSkillsCard), cancellationToken)).Items is [var found] ? found : SkillsCardErrors.NotFound;
    }
}
