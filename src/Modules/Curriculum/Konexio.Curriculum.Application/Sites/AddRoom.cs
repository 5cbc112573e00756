using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>Adds a room to a site, under a name that no other room of the site has.</summary>
public sealed record AddRoom : RoomForm, ICommand<AddRoomResponse>
{
    [JsonIgnore]
    public Guid SiteId { get; init; }
}

public sealed record AddRoomResponse(Guid Id);

internal sealed class AddRoomValidator : AbstractValidator<AddRoom>
{
    public AddRoomValidator() => this.CheckForm();
}

internal sealed class AddRoomHandler(ISites sites, TimeProvider clock) : ICommandHandler<AddRoom, AddRoomResponse>
{
    public async Task<Result<AddRoomResponse>> Handle(AddRoom command, CancellationToken cancellationToken)
    {
        if (await sites.Find(new SiteId(command.SiteId), cancellationToken) is not { } site) return SiteErrors.NotFound;

        var added = site.AddRoom(command.ToDetails(), clock.GetUtcNow());
        return added.Succeeded ? new AddRoomResponse(added.Value.Id.Value) : Result<AddRoomResponse>.Refused(added.Errors);
    }
}
