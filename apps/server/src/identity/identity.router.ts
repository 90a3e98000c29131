import { Done } from '@artiqo/contracts/common'
import {
  ChangePasswordInput,
  ForgotPasswordInput,
  LoginInput,
  LogoutInput,
  Me,
  Profile,
  ProfileInput,
  Refreshed,
  RefreshInput,
  RegisterInput,
  ResetPasswordInput,
  SetPhotoInput,
  SignedIn,
  UpdateProfileInput,
  UsernameFree,
  UsernameFreeInput,
  VerifyEmailInput,
} from '@artiqo/contracts/identity'
import { anyone, signedIn } from '#trpc/init.ts'
import { login, logout, refresh, register } from './identity.service.ts'
import { changePassword, forgotPassword, resetPassword, verifyEmail } from './password.service.ts'
import { getMe, getProfile, isUsernameFree, removePhoto, updateProfile } from './profile.service.ts'

export const identityRouter = {
  register: anyone
    .meta({ limit: 'LIMIT_REGISTER', alone: true })
    .input(RegisterInput)
    .output(SignedIn)
    .mutation(({ ctx, input }) => register(ctx, input)),
  login: anyone
    .meta({ alone: true })
    .input(LoginInput)
    .output(SignedIn)
    .mutation(({ ctx, input }) => login(ctx, input)),
  refresh: anyone
    .meta({ alone: true })
    .input(RefreshInput)
    .output(Refreshed)
    .mutation(({ ctx, input }) => refresh(ctx, input)),
  logout: anyone
    .meta({ alone: true })
    .input(LogoutInput)
    .output(Done)
    .mutation(({ ctx, input }) => logout(ctx, input)),
  forgotPassword: anyone
    .meta({ limit: 'LIMIT_RECOVERY', alone: true })
    .input(ForgotPasswordInput)
    .output(Done)
    .mutation(({ ctx, input }) => forgotPassword(ctx, input)),
  resetPassword: anyone
    .meta({ limit: 'LIMIT_LOGIN', alone: true })
    .input(ResetPasswordInput)
    .output(Done)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  changePassword: signedIn
    .meta({ limit: 'LIMIT_LOGIN', alone: true })
    .input(ChangePasswordInput)
    .output(Done)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  verifyEmail: anyone
    .meta({ limit: 'LIMIT_LOGIN', alone: true })
    .input(VerifyEmailInput)
    .output(Done)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  usernameFree: anyone
    .input(UsernameFreeInput)
    .output(UsernameFree)
    .query(({ ctx, input }) => isUsernameFree(ctx, input.username)),
  me: signedIn.output(Me).query(({ ctx }) => getMe(ctx)),
  updateProfile: signedIn
    .input(UpdateProfileInput)
    .output(Me)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  setPhoto: signedIn
    .input(SetPhotoInput)
    .output(Me)
    .mutation(({ ctx }) => removePhoto(ctx)),
  profile: anyone
    .meta({ public: true })
    .input(ProfileInput)
    .output(Profile)
    .query(({ ctx, input }) => getProfile(ctx, input)),
}
