using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>Replaces what the school says of a room, whole.</summary>
public sealed record ChangeRoom : RoomForm, ICommand<Nothing>
{
    [JsonIgnore]
    public Guid SiteId { get; init; }

    [JsonIgnore]
    public Guid RoomId { get; init; }
}

internal sealed class ChangeRoomValidator : AbstractValidator<ChangeRoom>
{
    public ChangeRoomValidator() => this.CheckForm();
}

internal sealed class ChangeRoomHandler(ISites sites) : ICommandHandler<ChangeRoom, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeRoom command, CancellationToken cancellationToken)
    {
        if (await sites.Find(new SiteId(command.SiteId), cancellationToken) is not { } site) return SiteErrors.NotFound;
        if (site.ChangeRoom(new RoomId(command.RoomId), command.ToDetails()).Error is { } refusal) return refusal;

        return default(Nothing);
    }
}
