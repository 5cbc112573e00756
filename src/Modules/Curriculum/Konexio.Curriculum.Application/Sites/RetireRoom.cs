using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>Takes a room out of use for new sessions; those already planned there stay, and registers keep naming it.</summary>
public sealed record RetireRoom(Guid SiteId, Guid RoomId) : ICommand<RetireRoomResponse>;

public sealed record RetireRoomResponse(Guid Id, bool IsRetired);

internal sealed class RetireRoomHandler(ISites sites) : ICommandHandler<RetireRoom, RetireRoomResponse>
{
    public async Task<Result<RetireRoomResponse>> Handle(RetireRoom command, CancellationToken cancellationToken)
    {
        if (await sites.Find(new SiteId(command.SiteId), cancellationToken) is not { } site) return SiteErrors.NotFound;
        if (site.RetireRoom(new RoomId(command.RoomId)).Error is { } refusal) return refusal;

        return new RetireRoomResponse(command.RoomId, IsRetired: true);
    }
}
